/** In: who asks, and calls that wait somewhere. Out: the pages of parked calls, queues and conference rooms. */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.call;
