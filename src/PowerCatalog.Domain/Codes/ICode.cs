namespace PowerCatalog.Domain.Codes;

/// <summary>A code that is written as a string and read back from it; <see cref="CodeJsonConverter{T}"/> does both in JSON.</summary>
/// <typeparam name="T">The code's own type.</typeparam>
public interface ICode<T> where T : struct, ICode<T>
{
    /// <summary>The code as written in files, events and addresses.</summary>
    string Value { get; }

    /// <summary>Reads a code; false where the text is not one.</summary>
    static abstract bool TryParse(string? text, out T code);
}
