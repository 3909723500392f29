package org.difflow.lane;

/** What a lane holds. */
public enum Kind {
  /** A double. */
  NUMBER,

  /** 64 bits. A Java int is any such word whose low 32 bits are those of the int. */
  BITS,

  /** Yes or no. */
  CONDITION
}
