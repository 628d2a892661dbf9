namespace PowerCatalog.ReadModels.Comparing;

/// <summary>By what two governments' powers are known to be the same.</summary>
public enum PowerMatch
{
    /// <summary>The national base code.</summary>
    BaseCode,

    /// <summary>The name, in the same category.</summary>
    Name,

    /// <summary>The legal basis, law and articles, where it is the basis of one power of the category on either side.</summary>
    Basis,
}
