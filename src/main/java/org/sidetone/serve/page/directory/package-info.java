/** In: books, and what somebody looks for. Out: the pages of the directory, each made once until a book changes. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.directory;
