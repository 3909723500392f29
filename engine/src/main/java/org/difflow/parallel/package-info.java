/** Work spread over threads, with one caller who keeps watch over cancellation. */
package org.difflow.parallel;
