namespace PowerCatalog.Exchange.Files.Xlsx;

internal enum NumberKind
{
    Plain,
    Date,
    Percent,

    /// <summary>A format of zeros alone, by which a code keeps its leading zeros.</summary>
    Padded,
}
