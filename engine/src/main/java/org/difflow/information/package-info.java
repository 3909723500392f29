/** Entropies of laws and divergences of one law from another, in nats. */
package org.difflow.information;
