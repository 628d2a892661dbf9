using CsCheck;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>A method that reads, and refuses by exceptions that its documentation names.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="share">Of a hundred cases, how many are its own.</param>
/// <param name="inputs">What it reads.</param>
/// <param name="read">The method.</param>
/// <param name="refuses">Whether its documentation names an exception.</param>
internal sealed class Reader(string name, int share, Gen<byte[]> inputs, Action<byte[]> read, Func<Exception, bool> refuses)
    : Target(name, share)
{
    public override Gen<byte[]> Inputs => inputs;

    public override Task<string?> ReadAsync(byte[] input)
    {
        try
        {
            read(input);
            return Task.FromResult<string?>(null);
        }
        catch (Exception exception) when (refuses(exception))
        {
            return Task.FromResult<string?>(null);
        }
    }
}
