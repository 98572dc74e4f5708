/** In: the directory's names. Out: the file that Grandstream's phones download as their phonebook. */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.grandstream;
