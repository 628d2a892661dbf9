namespace PowerCatalog.Exchange.Files;

/// <summary>What a file is.</summary>
internal enum FileFormat
{
    Workbook,
    Text,
}
