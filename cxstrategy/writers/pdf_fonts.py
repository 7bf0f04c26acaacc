"""The font configuration of the PDF engine, without the fonts and the settings of the computer."""

from typing import Any


def shipped_fonts_only() -> Any:
    """A WeasyPrint FontConfiguration that holds only what the style sheet's `@font-face` rules bring.

    WeasyPrint's own starts with every font of the computer: Pango would draw with them whatever ours lack, and two
    computers would give two documents. Raises OSError when the system's text engine is missing.
    """
    from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    class ShippedFontsOnly(FontConfiguration):  # type: ignore[misc]
        """The same, begun from an empty Fontconfig configuration."""

        def __init__(self) -> None:
            """As WeasyPrint 70 does it, with another first line."""
            self._config = _empty_configuration(ffi, fontconfig)
            self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
            pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
            fontconfig.FcConfigDestroy(self._config)  # the font map keeps it
            self._folder = None
            self.strut_layouts: dict[Any, Any] = {}
            self.font_features: dict[Any, Any] = {}

    return ShippedFontsOnly()


def _empty_configuration(ffi: Any, fontconfig: Any) -> Any:
    """A Fontconfig configuration that has read no file and knows no font."""
    if not hasattr(fontconfig, "FcConfigCreate"):
        ffi.cdef("FcConfig *FcConfigCreate(void);")
    return fontconfig.FcConfigCreate()
