package org.sidetone.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.media.picture.Logo;
import org.sidetone.media.picture.WallpaperMaker;
import org.sidetone.plan.old.OldPhone;
import org.sidetone.publish.write.MediaFolder;

/** {@code wallpaper --logo}: one picture for every 7940 and 7960. */
final class LogoWork {
    private static final String TITLE = "Logo";

    private final Context context;
    private final Settings settings;
    private final MediaFiles media;
    private final WallpaperMaker maker;

    LogoWork(Context context, Settings settings, MediaFiles media, WallpaperMaker maker) {
        this.context = context;
        this.settings = settings;
        this.media = media;
        this.maker = maker;
    }

    /** @param preview where to write it instead; null: into the root */
    int make(Path picture, @Nullable Path preview) throws CommandFailure {
        if (preview != null) {
            return media.each(List.of(picture), file -> {
                Logo logo = maker.logo(file);
                MediaFiles.preview(preview, logo.bmp(), file);
                context.out().println(Messages.printable(preview + ": as on a 7940 or 7960, of " + logo.source()));
            });
        }
        int exit;
        try (MediaFolder folder = media.open()) {
            exit = media.each(List.of(picture), file -> {
                Logo logo = maker.logo(file);
                boolean replaced = media.add(folder, TITLE, ImmutableMap.of(OldPhone.LOGO, logo.bmp()));
                context.out()
                        .println(OldPhone.LOGO + ": " + logo.source()
                                + " for every 7940 and 7960, from their next boot on"
                                + (replaced ? "; replaced an earlier one" : ""));
            });
        } catch (IOException e) {
            throw new CommandFailure("cannot let go of " + settings.tftp().root() + ": " + e.getMessage(), "", e);
        }
        if (settings.http().provisioning().isEmpty()) {
            context.warn(
                    "no phone will show it: they fetch it over HTTP alone, and http.provisioning is off",
                    "set http.provisioning = \"0.0.0.0:6970\"");
        }
        return exit;
    }
}
