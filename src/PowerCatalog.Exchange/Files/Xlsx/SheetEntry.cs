namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Part">The name of its part.</param>
internal sealed record SheetEntry(string Name, bool Hidden, string Part);
