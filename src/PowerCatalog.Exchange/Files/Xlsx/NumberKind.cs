namespace PowerCatalog.Exchange.Files.Xlsx;

internal enum NumberKind
{
    Plain,
    Date,
    Percent,

    /// <summary>A format of zeros only, which shows leading zeros of a code.</summary>
    Padded,
}
