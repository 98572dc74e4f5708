/**
 * In: the phonebook, hints and lamps of one moment. Out: the pages behind a phone's Services, Directories and ? buttons, as
 * CiscoIPPhone objects in ISO-8859-1, with the headers that steer the phone. Pure: no sockets, clock or log.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.page;
