package org.sidetone.serve.http;

import com.google.common.collect.ImmutableMap;
import org.sidetone.render.Document;
import org.sidetone.render.page.Page;

/** A whole answer. */
record WebResponse(int status, Document document, ImmutableMap<String, String> headers) {
    static WebResponse of(int status, Page page) {
        return new WebResponse(status, page.document(), page.headers());
    }
}
