namespace PowerCatalog.Exchange.Files;

/// <summary>What keeps a cell's text from being taken as it is.</summary>
internal enum CellFault
{
    None,

    /// <summary>A formula stands where a value belongs.</summary>
    Formula,

    /// <summary>An error value, as #REF!.</summary>
    ErrorValue,

    /// <summary>A date that no calendar has.</summary>
    DateImpossible,

    /// <summary>A number of more digits than a spreadsheet keeps.</summary>
    LostDigits,

    /// <summary>Text over the limit; what is kept of it is cut off.</summary>
    TooLong,
}
