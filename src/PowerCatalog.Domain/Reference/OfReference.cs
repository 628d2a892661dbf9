using System.Text.Json;

namespace PowerCatalog.Domain.Reference;

/// <summary>A part of the reference data, read when it is first asked for: a question needs few of them.</summary>
/// <param name="name">The name of its file.</param>
/// <param name="read">Reads it.</param>
internal sealed class OfReference<T>(string name, Func<T> read)
{
    private readonly Lazy<T> _value = new(() => Read(name, read));

    /// <exception cref="ReferenceException">The file is not valid.</exception>
    public T Value => _value.Value;

    private static T Read(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException)
        {
            throw new ReferenceException(
                $"参考数据无法读取：{name}。The reference data cannot be read: {name}: {exception.Message}", exception);
        }
    }
}
