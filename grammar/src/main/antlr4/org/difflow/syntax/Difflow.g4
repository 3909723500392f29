grammar Difflow;
file : EOF ;
