/**
 * What is decided for a 7940 or 7960 alone, whose SIP firmware has no Java: its clock, its model where nobody named one, and what its
 * file of text cannot carry. In: the same as for every phone. Out: a part of its plan, and Problems. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.old;
