namespace PowerCatalog.Listings.OpenData;

/// <summary>What the values of a column are.</summary>
public enum DataType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, as <c>2021-05-01</c>.</summary>
    Date,

    /// <summary>Yes or no: 是 and 否 in tables, true and false in JSON.</summary>
    Flag,
}
