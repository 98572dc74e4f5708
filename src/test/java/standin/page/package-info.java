/** The pages behind the Services and Directories buttons, fetched and shown as such a phone does. */
package standin.page;
