namespace PowerCatalog.Architecture.Tests.Graph;

/// <summary>One type refers to another of the same project.</summary>
public readonly record struct Use(TypeName From, TypeName To)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From} -> {To}";
}
