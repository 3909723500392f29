package org.difflow.run;

/** What the bare names of members mean inside a sampler: one thing in its grid, one in its step. */
public interface MemberSource {
  /** The member with this canonical name. */
  Object member(String name);
}
