package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.sidetone.lint.screen.Rule.Address;
import org.sidetone.lint.screen.Rule.Child;
import org.sidetone.lint.screen.Rule.Group;
import org.sidetone.lint.screen.Rule.Hex;
import org.sidetone.lint.screen.Rule.OneOf;
import org.sidetone.lint.screen.Rule.Range;
import org.sidetone.lint.screen.Rule.Text;

/** The objects of Cisco's CiscoIPPhone.xsd 3.3.4, which the 7906 to the 7975 implement. */
final class Grammar {
    static final String SOURCE = "Cisco's CiscoIPPhone.xsd 3.3.4";
    static final int LONGEST_ADDRESS = 256;

    private static final int ANY_SHORT = 65535;
    private static final Text LINE = new Text(32);
    private static final Text ITEM_NAME = new Text(64);
    private static final Address MAYBE = new Address(true);
    private static final Address NEEDED = new Address(false);

    private static final OneOf KEYS = new OneOf(
            ImmutableSet.<String>builder()
                    .add("KeyPad0", "KeyPad1", "KeyPad2", "KeyPad3", "KeyPad4", "KeyPad5", "KeyPad6", "KeyPad7")
                    .add("KeyPad8", "KeyPad9", "KeyPadStar", "KeyPadPound", "NavUp", "NavDown", "NavLeft", "NavRight")
                    .add("NavSelect", "NavBack", "PushToTalk")
                    .build(),
            "KeyPad0 to KeyPad9, KeyPadStar, KeyPadPound, NavUp, NavDown, NavLeft, NavRight, NavSelect, NavBack");

    private static final OneOf FLAGS = new OneOf(
            ImmutableSet.<String>builder()
                    .add("A", "T", "N", "E", "U", "L", "AP", "TP", "NP", "EP", "UP", "LP")
                    .add("PA", "PT", "PN", "PE", "PU", "PL")
                    .build(),
            "A: any text, T: a telephone number, N: digits, E: an equation, U: capitals, L: small letters; with P: hidden");

    private static final Group SOFT_KEY = new Group(ImmutableList.of(
            Child.maybe("Name", LINE),
            Child.one("Position", new Range(1, 8)),
            Child.maybe("URL", MAYBE),
            Child.maybe("URLDown", MAYBE)));
    private static final Group KEY = new Group(
            ImmutableList.of(Child.one("Key", KEYS), Child.maybe("URL", MAYBE), Child.maybe("URLDown", MAYBE)));
    private static final Group MENU_ITEM =
            new Group(ImmutableList.of(Child.maybe("Name", ITEM_NAME), Child.maybe("URL", MAYBE)));
    private static final Group ICON_MENU_ITEM = new Group(ImmutableList.of(
            Child.maybe("Name", ITEM_NAME), Child.maybe("URL", MAYBE), Child.maybe("IconIndex", new Range(0, 9))));
    private static final Group TOUCH_ITEM = new Group(ImmutableList.of(
            Child.maybe("Name", LINE),
            Child.maybe("URL", MAYBE),
            Child.maybe("TouchArea", new Group(ImmutableList.of()))));
    private static final Group ICON = new Group(ImmutableList.<Child>builder()
            .add(Child.one("Index", new Range(0, ANY_SHORT)))
            .addAll(pixels(16, 10, 40))
            .build());
    private static final Group ICON_FILE =
            new Group(ImmutableList.of(Child.one("Index", new Range(0, 9)), Child.one("URL", NEEDED)));
    private static final Group ENTRY =
            new Group(ImmutableList.of(Child.maybe("Name", LINE), Child.maybe("Telephone", LINE)));
    private static final Group FIELD = new Group(ImmutableList.of(
            Child.maybe("DisplayName", LINE),
            Child.one("QueryStringParam", LINE),
            Child.one("InputFlags", FLAGS),
            Child.maybe("DefaultValue", LINE)));
    private static final Group RESPONSE_ITEM = new Group(
            ImmutableList.of(Child.maybe("Status", new Text(6)), Child.maybe("Data", LINE), Child.maybe("URL", MAYBE)));

    static final ImmutableMap<String, Group> OBJECTS = ImmutableMap.<String, Group>builder()
            .put("CiscoIPPhoneMenu", shown(Child.upTo(100, "MenuItem", MENU_ITEM)))
            .put(
                    "CiscoIPPhoneIconMenu",
                    shown(Child.upTo(32, "MenuItem", ICON_MENU_ITEM), Child.upTo(10, "IconItem", ICON)))
            .put(
                    "CiscoIPPhoneIconFileMenu",
                    shown(Child.upTo(32, "MenuItem", ICON_MENU_ITEM), Child.upTo(10, "IconItem", ICON_FILE)))
            .put("CiscoIPPhoneText", shown(Child.maybe("Text", new Text(4000))))
            .put("CiscoIPPhoneDirectory", shown(Child.upTo(32, "DirectoryEntry", ENTRY)))
            .put("CiscoIPPhoneInput", shown(Child.one("URL", NEEDED), Child.upTo(5, "InputItem", FIELD)))
            .put("CiscoIPPhoneImage", shown(picture(132, 64, 133, 65, 2162)))
            .put("CiscoIPPhoneImageFile", shown(pictureFile(297, 167)))
            .put(
                    "CiscoIPPhoneGraphicMenu",
                    shown(with(picture(132, 64, 133, 65, 2162), Child.upTo(12, "MenuItem", MENU_ITEM))))
            .put(
                    "CiscoIPPhoneGraphicFileMenu",
                    shown(with(pictureFile(297, 167), Child.upTo(32, "MenuItem", TOUCH_ITEM))))
            .put("CiscoIPPhoneStatus", new Group(status(picture(105, 20, 106, 21, 557))))
            .put("CiscoIPPhoneStatusFile", new Group(status(pictureFile(261, 49))))
            .put(
                    "CiscoIPPhoneExecute",
                    new Group(ImmutableList.of(new Child("ExecuteItem", 1, 3, new Group(ImmutableList.of())))))
            .put("CiscoIPPhoneResponse", new Group(ImmutableList.of(new Child("ResponseItem", 1, 3, RESPONSE_ITEM))))
            .put("CiscoIPPhoneError", new Group(ImmutableList.of()))
            .buildOrThrow();

    private Grammar() {}

    private static Group shown(Child... body) {
        return shown(ImmutableList.copyOf(body));
    }

    private static Group shown(ImmutableList<Child> body) {
        return new Group(ImmutableList.<Child>builder()
                .add(
                        Child.maybe("Title", LINE),
                        Child.maybe("Prompt", LINE),
                        Child.upTo(8, "SoftKeyItem", SOFT_KEY),
                        Child.upTo(32, "KeyItem", KEY))
                .addAll(body)
                .build());
    }

    private static ImmutableList<Child> status(ImmutableList<Child> picture) {
        return ImmutableList.<Child>builder()
                .add(Child.maybe("Text", LINE), Child.maybe("Timer", new Range(0, ANY_SHORT)))
                .addAll(picture)
                .build();
    }

    private static ImmutableList<Child> place(int right, int bottom) {
        return ImmutableList.of(
                Child.maybe("LocationX", new Range(-1, right)), Child.maybe("LocationY", new Range(-1, bottom)));
    }

    private static ImmutableList<Child> picture(int right, int bottom, int width, int height, int octets) {
        return ImmutableList.<Child>builder()
                .addAll(place(right, bottom))
                .addAll(pixels(width, height, octets))
                .build();
    }

    private static ImmutableList<Child> pixels(int width, int height, int octets) {
        return ImmutableList.of(
                Child.one("Width", new Range(1, width)),
                Child.one("Height", new Range(1, height)),
                Child.one("Depth", new Range(1, 2)),
                Child.maybe("Data", new Hex(octets)));
    }

    private static ImmutableList<Child> pictureFile(int right, int bottom) {
        return with(place(right, bottom), Child.one("URL", NEEDED));
    }

    private static ImmutableList<Child> with(ImmutableList<Child> first, Child last) {
        return ImmutableList.<Child>builder().addAll(first).add(last).build();
    }
}
