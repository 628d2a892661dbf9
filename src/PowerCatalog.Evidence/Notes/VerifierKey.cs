using System.Globalization;

namespace PowerCatalog.Evidence.Notes;

/// <summary>A public key as text: <c>NAME+ID+BASE64</c>, where the last part is the type byte and the key (C2SP signed-note).</summary>
public sealed record VerifierKey
{
    private readonly byte[] _key;

    private VerifierKey(string name, byte[] key) => (Id, _key) = (KeyId.Of(name, key), key);

    /// <summary>The key's name and number.</summary>
    public KeyId Id { get; }

    /// <summary>The type byte.</summary>
    public byte Type => _key[0];

    /// <summary>What follows the type byte.</summary>
    public ReadOnlySpan<byte> Material => _key.AsSpan(1);

    /// <summary>A key from its parts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type byte.</param>
    /// <param name="material">What follows the type byte.</param>
    /// <exception cref="FormatException">The name cannot name a key.</exception>
    public static VerifierKey Of(string name, byte type, ReadOnlySpan<byte> material) =>
        KeyId.IsName(name) ? new VerifierKey(name, [type, .. material]) : throw NoName(name);

    /// <summary>Reads a key; of what its bytes mean only the number is checked.</summary>
    /// <exception cref="FormatException">
    /// It is none, or its number is another key's. The message does not repeat the text: it may be a private key in the wrong place.
    /// </exception>
    public static VerifierKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Base64 has plus signs of its own, a name has none.
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !TryReadNumber(parts[1], out var number) || !StrictBase64.TryRead(parts[2], out var key) || key.Length < 2)
            throw new FormatException("不是验证公钥（名称+编号+公钥）。It is not a verifier key (NAME+ID+KEY).");
        if (!KeyId.IsName(parts[0])) throw NoName(parts[0]);
        var read = new VerifierKey(parts[0], key);
        return read.Id.Number == number
            ? read
            : throw new FormatException("验证公钥的编号与公钥不符。The id of the verifier key is not that of its key.");
    }

    /// <summary>Reads eight lower-case hexadecimal digits.</summary>
    public static bool TryReadNumber(string text, out uint number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = 0;
        return text.Length == 8 && text.All(char.IsAsciiHexDigitLower)
            && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The same key.</summary>
    public bool Equals(VerifierKey? other) => other is not null && Id == other.Id && _key.AsSpan().SequenceEqual(other._key);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The text.</summary>
    public override string ToString() => $"{Id}+{Convert.ToBase64String(_key)}";

    private static FormatException NoName(string name) => new(
        $"“{name}”不能作密钥名称：不能为空，不能有空格和加号。'{name}' cannot name a key: no spaces, no plus signs, not empty.");
}
