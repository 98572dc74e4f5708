/**
 * In: bindings and sightings in the store. Out: {@link org.sidetone.phone.Phones}. Models are data ({@link
 * org.sidetone.phone.PhoneModel}). JDBC is used for the store and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.phone;
