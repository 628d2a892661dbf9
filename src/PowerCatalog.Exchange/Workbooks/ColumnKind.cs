namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The type of a column's values, by which a spreadsheet shows and stores them.</summary>
public enum ColumnKind
{
    /// <summary>Text, even where it looks like a number, such as a code of 31 digits.</summary>
    Text,

    /// <summary>Numbers; other values are written as text.</summary>
    Number,

    /// <summary>Dates, given as <c>2021-05-01</c>; other values are written as text.</summary>
    Date,
}
