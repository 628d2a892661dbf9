using System.Globalization;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>How a cell's number format shows its content.</summary>
internal sealed class NumberFormat
{
    /// <summary>The format of a cell without one.</summary>
    public static readonly NumberFormat General = new(NumberKind.Plain, null);

    private readonly ExcelNumberFormat.NumberFormat? _format;
    private readonly NumeralFormat? _numerals;
    private readonly bool _halvesInChinese;

    private NumberFormat(
        NumberKind kind, ExcelNumberFormat.NumberFormat? format, NumeralFormat? numerals = null, bool halvesInChinese = false)
    {
        (Kind, _format, _numerals, _halvesInChinese) = (kind, format, numerals, halvesInChinese);
        ShapesText = format is { IsValid: true } && Show("甲") != "甲";
    }

    public NumberKind Kind { get; }

    /// <summary>Whether what it shows is certain: it has no words or numerals of another language that are not understood.</summary>
    public bool IsUnderstood { get; private init; } = true;

    /// <summary>Whether a text does not stand in the cell as it is shown, as under <c>@"号"</c>.</summary>
    public bool ShapesText { get; }

    /// <summary>The format of a code (ISO/IEC 29500-1, 18.8.30, and the forms that Chinese programs write).</summary>
    public static NumberFormat Of(string code)
    {
        var written = FormatCode.Of(code);
        if (written.IsPlain) return General;
        var format = new ExcelNumberFormat.NumberFormat(written.Code);
        var numerals = written.InOtherWords ? NumeralFormat.Of(written.Written) : null;
        var kind = !format.IsValid ? NumberKind.Unknown : KindOf(written, numerals is not null);
        return new NumberFormat(kind, format, numerals, written.HalvesInChinese)
        {
            IsUnderstood = !written.InOtherWords || numerals is not null,
        };
    }

    /// <summary>
    /// What the cell shows of a number (a date as its serial number) or of a text, without blanks around it; empty where that is not
    /// certain of a number.
    /// </summary>
    public string Show(object content) => content is double number && _numerals is not null
        ? _numerals.Show(number).Trim()
        : Halves(_format!.Format(content, CultureInfo.InvariantCulture)).Trim();

    private static NumberKind KindOf(FormatCode written, bool inNumerals) => written.ShowsDay ? NumberKind.Day
        : written.InOtherWords && !inNumerals ? NumberKind.Unknown
        : written.ShowsDate ? NumberKind.PartOfDate
        : written.ShowsTime ? NumberKind.Time
        : NumberKind.Shown;

    // The library names the halves of a day in English.
    private string Halves(string shown) => _halvesInChinese
        ? shown.Replace("AM", "上午", StringComparison.Ordinal).Replace("PM", "下午", StringComparison.Ordinal)
        : shown;
}
