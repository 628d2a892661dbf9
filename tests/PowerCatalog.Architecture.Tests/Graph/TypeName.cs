namespace PowerCatalog.Architecture.Tests.Graph;

/// <summary>A type that is nested in no other.</summary>
/// <param name="Namespace">Its namespace, which is its folder.</param>
/// <param name="Name">Its name, without the number of its type parameters.</param>
public readonly record struct TypeName(string Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}.{Name}";
}
