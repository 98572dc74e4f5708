/** In: a CSV file of phones, what the store holds. Out: {@link org.sidetone.phone.csv.Difference}; and the file for what is held. */
@org.jspecify.annotations.NullMarked
package org.sidetone.phone.csv;
