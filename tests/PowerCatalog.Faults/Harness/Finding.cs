namespace PowerCatalog.Faults.Harness;

/// <summary>Something that a fault broke and that should have held.</summary>
/// <param name="Where">Which fault at which place, so that it can be repeated.</param>
/// <param name="What">What did not hold, with what the program said.</param>
public sealed record Finding(string Where, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {What}";
}
