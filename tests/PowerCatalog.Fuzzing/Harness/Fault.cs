using System.Text;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>An input that something did not answer as it says.</summary>
/// <param name="Target">What.</param>
/// <param name="Case">Which case.</param>
/// <param name="Input">The input, made as small as it was possible.</param>
/// <param name="What">What it did instead.</param>
public sealed record Fault(string Target, int Case, byte[] Input, string What)
{
    private const int MostShown = 600;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Target}, case {Case}: {Cut(What)}\n  input as text: {Cut(Encoding.UTF8.GetString(Input).ReplaceLineEndings("⏎"))}\n"
            + $"  input in Base64: {Cut(Convert.ToBase64String(Input))}";

    private static string Cut(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;
}
