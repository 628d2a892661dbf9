namespace PowerCatalog.Exchange.Files;

/// <summary>The format of a file.</summary>
internal enum FileFormat
{
    Workbook,
    Text,
}
