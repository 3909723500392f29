/**
 * Functions of numbers as straight code for many lanes at once: static methods of Java are read
 * from their class files, what they call is put in place, and both arms of every condition are
 * computed and one is chosen. So every function has one definition, in Java.
 */
package org.difflow.lane;
