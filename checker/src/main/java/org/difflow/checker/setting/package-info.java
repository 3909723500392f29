/** Values that the command line gives to names of a script, in the place of those written there. */
package org.difflow.checker.setting;
