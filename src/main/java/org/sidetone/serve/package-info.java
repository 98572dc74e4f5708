/**
 * In: a Shelf and pages. Out: what phones and people fetch. One package per wire; what they share is here: who may ask
 * ({@link org.sidetone.serve.Admission}) and who asked ({@link org.sidetone.serve.RequestLog}).
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve;
