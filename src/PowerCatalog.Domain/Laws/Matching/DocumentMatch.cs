namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>What powers cite of the document that a change names.</summary>
/// <param name="Cited">The citations that are of this very document.</param>
/// <param name="Near">Citations that may be meant, and are taken for nothing: a person has to say so.</param>
public sealed record DocumentMatch(IReadOnlyList<CitedDocument> Cited, IReadOnlyList<NearDocument> Near)
{
    /// <summary>Nothing.</summary>
    public static DocumentMatch None { get; } = new([], []);
}

/// <summary>A citation that may be meant.</summary>
/// <param name="Cited">The citation.</param>
/// <param name="Why">Why it is not taken for the document.</param>
public sealed record NearDocument(CitedDocument Cited, NearReason Why);

/// <summary>Why a citation is not taken for a document that it is near to.</summary>
public enum NearReason
{
    /// <summary>文号相同，名称不同.</summary>
    SameNumberOtherName,

    /// <summary>名称相同，文号不同.</summary>
    SameNameOtherNumber,

    /// <summary>同名文件不止一件，引用时没有写明文号.</summary>
    SeveralOfTheName,

    /// <summary>只差“试行”等字样.</summary>
    OtherSuffix,

    /// <summary>名称相近.</summary>
    NearName,
}
