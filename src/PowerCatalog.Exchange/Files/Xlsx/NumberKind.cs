namespace PowerCatalog.Exchange.Files.Xlsx;

internal enum NumberKind
{
    /// <summary>The number's digits, without separators or an exponent.</summary>
    Plain,

    /// <summary>A calendar day, read as 2021-05-01 in whichever order the format shows its parts.</summary>
    Day,

    /// <summary>A part of a date, as 2023年5月; read as it is shown.</summary>
    PartOfDate,

    /// <summary>A time of day or a span of time; read as it is shown.</summary>
    Time,

    /// <summary>Any other format; read as it is shown.</summary>
    Shown,

    /// <summary>A format whose shown text is unknown.</summary>
    Unknown,
}
