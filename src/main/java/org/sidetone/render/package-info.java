/**
 * In: a plan or a view of the PBX. Out: a {@link org.sidetone.render.Document}, rendered whole before anything is sent.
 * One class per kind of document. Pure. The only package that knows the names of Cisco's XML elements.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render;
