using CsCheck;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>Something of the product that reads what others wrote.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="share">Of a hundred cases, how many are its own.</param>
public abstract class Target(string name, int share)
{
    /// <summary>Its name on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>Of a hundred cases, how many are its own.</summary>
    public int Share { get; } = share;

    /// <summary>What is sent to it: true things, changed.</summary>
    public abstract Gen<byte[]> Inputs { get; }

    /// <summary>Lets it read.</summary>
    /// <returns>What was wrong with its answer; null where it took the input, or refused it as it says that it does.</returns>
    public abstract Task<string?> ReadAsync(byte[] input);
}
