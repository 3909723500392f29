/** The standard library as every script sees it. */
package org.difflow.checker.library;
