/** The words of the language. Strings end with their line; holes in them hold code again. */
lexer grammar DifflowLexer;

options { superClass = LineBoundLexer; }

channels { COMMENTS }

/** Set by the token passes: `(` that opens the parameters of a lambda. */
tokens { LAMBDA_OPEN }

PATH : 'path' ;
SAMPLER : 'sampler' ;
FN : 'fn' ;
LET : 'let' ;
SYM : 'sym' ;
FOR : 'for' ;
IN : 'in' ;
IF : 'if' ;
THEN : 'then' ;
ELSE : 'else' ;
IMPORT : 'import' ;
AS : 'as' ;
AND : 'and' ;
OR : 'or' ;
NOT : 'not' ;
ON : 'on' ;
TRUE : 'true' ;
FALSE : 'false' ;
ASSERT : 'assert' ;
NONE : 'none' ;
RETURN : 'return' ;

// Words of clauses, ordinary names elsewhere.
TIME : 'time' ;
DATA : 'data' ;
AT : 'at' ;
STOP : 'stop' ;
PRIOR : 'prior' ;
BASE : 'base' ;
ISOTROPIC : 'isotropic' ;
GRID : 'grid' ;
STEP : 'step' ;
CARRY : 'carry' ;

NAME : NAME_START NAME_PART* | '∂' | '∞' ;
NUMBER : DIGITS ( '.' DIGITS )? ( [eE] [+-]? DIGITS )? ;
GLUED : NUMBER NAME_START NAME_PART* ;

ARROW : '=>' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS_OR_EQUAL : '<=' ;
GREATER_OR_EQUAL : '>=' ;
LESS : '<' ;
GREATER : '>' ;
DOTS : '..' ;
ASSIGN : '=' ;
TILDE : '~' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
CARET : '^' ;
PRIME : '\'' ;
DOT : '.' ;
COMMA : ',' ;
COLON : ':' ;
OPEN_ROUND : '(' ;
CLOSE_ROUND : ')' ;
OPEN_SQUARE : '[' ;
CLOSE_SQUARE : ']' ;
OPEN_CURLY : '{' -> pushMode(DEFAULT_MODE) ;
CLOSE_CURLY : '}' -> popMode ;
OPEN_QUOTE : '"' -> pushMode(QUOTED) ;

NEWLINE : LINE_END {leaveStrings();} ;
SEMICOLON : ';' ;
DOCUMENTATION : '##' ~[\r\n]* -> channel(COMMENTS) ;
COMMENT : '#' ~[\r\n]* -> channel(COMMENTS) ;
BLANK : [\p{Zs}\t\f]+ -> channel(HIDDEN) ;
SUPERSCRIPT : [⁺⁻]? [⁰¹²³⁴-⁹]+ ;
SUBSCRIPT : [₀-₉]+ ;
UNKNOWN : . ;

fragment LINE_END : '\r'? '\n' | '\r' ;
fragment DIGITS : [0-9] [0-9_]* ;
fragment NAME_START : [\p{L}_] ;
fragment NAME_PART : [\p{L}\p{Mn}\p{Nd}_] ;

mode QUOTED ;

QUOTED_TEXT : ~["\\{\r\n]+ ;
ESCAPE : '\\' ~[\r\n]? ;
OPEN_HOLE : '{' -> pushMode(DEFAULT_MODE) ;
CLOSE_QUOTE : '"' -> popMode ;
QUOTED_NEWLINE : LINE_END {leaveStrings();} -> type(NEWLINE) ;
