namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The part xl/styles.xml, the same in every workbook.</summary>
internal static class CellStyles
{
    // One line, unchanged from earlier versions, so that workbooks with the same content have the same bytes.
    public const string Xml =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
        + """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
        + """<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>"""
        + """<fonts count="3">"""
        + """<font><sz val="11"/><name val="宋体"/></font>"""
        + """<font><b/><sz val="11"/><name val="宋体"/></font>"""
        + """<font><b/><sz val="14"/><name val="宋体"/></font>"""
        + """</fonts>"""
        + """<fills count="4">"""
        + """<fill><patternFill patternType="none"/></fill>"""
        + """<fill><patternFill patternType="gray125"/></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFDDE7F0"/></patternFill></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFFCE0B5"/></patternFill></fill>"""
        + """</fills>"""
        + """<borders count="2">"""
        + """<border><left/><right/><top/><bottom/><diagonal/></border>"""
        + """<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F8FA0"/></bottom><diagonal/></border>"""
        + """</borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"""
        + """<cellXfs count="7">"""
        + """<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" """
        + """applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">"""
        + """<alignment vertical="center" wrapText="1"/></xf>"""
        + """<xf numFmtId="49" fontId="1" fillId="3" borderId="1" xfId="0" """
        + """applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">"""
        + """<alignment vertical="center" wrapText="1"/></xf>"""
        + """<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">"""
        + """<alignment vertical="top"/></xf>"""
        + """<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">"""
        + """<alignment vertical="top" wrapText="1"/></xf>"""
        + """<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">"""
        + """<alignment vertical="top"/></xf>"""
        + """<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">"""
        + """<alignment horizontal="center" vertical="center"/></xf>"""
        + """</cellXfs>"""
        + """<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"""
        + """</styleSheet>""";

    /// <summary>The style of a column's cells.</summary>
    public static CellStyle Of(ColumnKind kind, bool wrap) => kind switch
    {
        ColumnKind.Number => CellStyle.Plain,
        ColumnKind.Date => CellStyle.Date,
        _ => wrap ? CellStyle.WrappedText : CellStyle.Text,
    };
}
