/**
 * The grammar of LANGUAGE.md. It reads tokens whose brackets are balanced and whose blank newlines
 * are gone (see TokenPasses), so every `catch` can skip to the end of its line or bracket: one run
 * finds one error per line, and one per bracket of a line.
 */
parser grammar DifflowParser;

options {
  tokenVocab = DifflowLexer;
  superClass = RecoveringParser;
}

file : statements EOF ;

loneExpression : NEWLINE* expression NEWLINE* {endOfText();} EOF ;
catch [RecognitionException fault] { skipLine(_localctx, fault); }

statements : line? ( NEWLINE line? )* ;

line : ( statement | misplacedStatement ) {endOfLine();} ;
catch [RecognitionException fault] { skipLine(_localctx, fault); }

statement
  : IMPORT importTarget ( AS name )?                                  # importStatement
  | LET name ASSIGN expression                                        # letStatement
  | SYM assumption ( COMMA assumption )*                              # symStatement
  | FN name parameters ( ASSIGN expression | block )                  # functionStatement
  | PATH name parameters? OPEN_CURLY pathItems CLOSE_CURLY            # pathStatement
  | SAMPLER name parameters? OPEN_CURLY samplerItems CLOSE_CURLY      # samplerStatement
  | FOR name IN expression block                                      # forStatement
  | ASSERT expression ( COMMA expression )?                           # assertStatement
  | name ASSIGN expression                                            # carryStatement
  | expression                                                        # expressionStatement
  ;

importTarget : name ( DOT name )* | string ;

assumption
  : name ( relation = ( LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL | IN ) range )? ;

parameters : OPEN_ROUND ( parameter ( COMMA parameter )* COMMA? )? CLOSE_ROUND ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

parameter : name ( ASSIGN expression )? ;

block : OPEN_CURLY statements CLOSE_CURLY ;

// ---- paths

pathItems : pathLine? ( NEWLINE pathLine? )* ;

pathLine : ( pathItem | misplacedPathItem ) {endOfLine();} ;
catch [RecognitionException fault] { skipLine(_localctx, fault); }

pathItem
  : TIME name IN range ( COMMA timeOption )* ( STOP sum )?            # timeClause
  | PRIOR expression                                                  # priorClause
  | BASE expression                                                   # baseClause
  | ISOTROPIC                                                         # isotropicClause
  | pathItemName definedParameters? ( ASSIGN | TILDE ) expression     # pathDefinition
  ;

timeOption : DATA AT sum | STOP sum ;

definedParameters : OPEN_ROUND name ( COMMA name )* CLOSE_ROUND ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

// ---- samplers

samplerItems : samplerLine? ( NEWLINE samplerLine? )* ;

samplerLine : ( samplerItem | misplacedSamplerItem ) {endOfLine();} ;
catch [RecognitionException fault] { skipLine(_localctx, fault); }

samplerItem
  : GRID expression                                                   # gridClause
  | CARRY name ASSIGN expression                                      # carryClause
  | STEP OPEN_ROUND name COMMA name COMMA name CLOSE_ROUND block      # stepClause
  | samplerItemName definedParameters? ASSIGN expression              # samplerDefinition
  ;

// ---- expressions, by rising strength

expression : lambda | conditional | disjunction ;

lambda
  : ( name | LAMBDA_OPEN ( name ( COMMA name )* )? CLOSE_ROUND ) ARROW ( block | expression ) ;

conditional
  : IF expression ( THEN expression ELSE expression | block ( ELSE ( conditional | block ) )? ) ;

disjunction : conjunction ( OR conjunction )* ;
conjunction : negation ( AND negation )* ;
negation : NOT negation | comparison ;

comparison : pairing ( operators += comparisonOperator pairing )* ;

comparisonOperator
  : EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL ;

pairing : range ( ON range )? ;
range : sum ( DOTS sum )? ;
sum : product ( operators += ( PLUS | MINUS ) product )* ;
product : unary ( operators += ( STAR | SLASH ) unary )* ;
unary : MINUS unary | power ;
power : postfix ( CARET unary )? ;
postfix : atom suffix* ;

suffix : arguments | index | DOT name | PRIME ;

arguments : OPEN_ROUND ( argument ( COMMA argument )* COMMA? )? CLOSE_ROUND ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

argument : ( name ASSIGN )? expression ;

index : OPEN_SQUARE expression ( COMMA expression )* CLOSE_SQUARE ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

atom : NUMBER | TRUE | FALSE | NONE | string | name | group | list ;

group : OPEN_ROUND expression CLOSE_ROUND ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

list
  : OPEN_SQUARE
    ( expression ( FOR name IN expression | ( COMMA expression )* COMMA? ) )?
    CLOSE_SQUARE
  ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

string : OPEN_QUOTE ( QUOTED_TEXT | ESCAPE | hole )* CLOSE_QUOTE ;

hole : OPEN_HOLE expression format? CLOSE_CURLY ;
catch [RecognitionException fault] { skipBracket(_localctx, fault); }

format : COLON DOT? NUMBER ;

// ---- names: the words of a clause are reserved only where they start an item

name : NAME | TIME | DATA | AT | STOP | PRIOR | BASE | ISOTROPIC | GRID | STEP | CARRY ;
pathItemName : NAME | DATA | AT | STOP | GRID | STEP | CARRY ;
samplerItemName : NAME | TIME | DATA | AT | STOP | PRIOR | BASE | ISOTROPIC ;

// ---- what cannot start a line: an error at that token

misplacedStatement : {misplaced();}
  ~( NEWLINE | CLOSE_CURLY
   | IMPORT | LET | SYM | FN | PATH | SAMPLER | FOR | ASSERT
   | IF | NOT | MINUS | NUMBER | TRUE | FALSE | NONE
   | OPEN_QUOTE | OPEN_ROUND | OPEN_SQUARE | LAMBDA_OPEN
   | NAME | TIME | DATA | AT | STOP | PRIOR | BASE | ISOTROPIC | GRID | STEP | CARRY ) ;

misplacedPathItem : {misplaced();}
  ~( NEWLINE | CLOSE_CURLY | TIME | PRIOR | BASE | ISOTROPIC
   | NAME | DATA | AT | STOP | GRID | STEP | CARRY ) ;

misplacedSamplerItem : {misplaced();}
  ~( NEWLINE | CLOSE_CURLY | GRID | STEP | CARRY
   | NAME | TIME | DATA | AT | STOP | PRIOR | BASE | ISOTROPIC ) ;
