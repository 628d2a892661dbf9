namespace PowerCatalog.Exchange.Reading;

/// <summary>Where a list names the department of a power that no column names.</summary>
public enum DepartmentSource
{
    /// <summary>Only in the column; a list without one is refused.</summary>
    Column,

    /// <summary>In the name of the sheet: each sheet is the list of one department.</summary>
    Sheet,

    /// <summary>In the name of the file.</summary>
    File,
}
