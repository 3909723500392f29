/** Numbers in rows and columns, and the files they come from and go to. */
package org.difflow.data;
