namespace PowerCatalog.Exchange.Workbooks;

/// <summary>What a column holds, and so how a spreadsheet shows and keeps it.</summary>
public enum ColumnKind
{
    /// <summary>Text, also where it looks like a number: a code of 31 digits stays as it is.</summary>
    Text,

    /// <summary>Numbers; a value that is none is written as text.</summary>
    Number,

    /// <summary>Dates, given as <c>2021-05-01</c>; a value that is none is written as text.</summary>
    Date,
}
