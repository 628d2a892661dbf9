namespace PowerCatalog.Sqlite;

/// <summary>A parameter value without boxing; the supported types convert to it implicitly.</summary>
public readonly struct SqlValue
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly long _number;
    private readonly Kind _kind;

    private SqlValue(long number) => (_kind, _number) = (Kind.Number, number);

    private SqlValue(string text) => (_kind, _text) = (Kind.Text, text);

    private SqlValue(ReadOnlyMemory<byte> bytes) => (_kind, _bytes) = (Kind.Bytes, bytes);

    private enum Kind : byte
    {
        Null,
        Number,
        Text,
        Bytes,
    }

    public static implicit operator SqlValue(long value) => new(value);

    public static implicit operator SqlValue(long? value) => value is { } number ? new SqlValue(number) : default;

    public static implicit operator SqlValue(string? value) => value is null ? default : new SqlValue(value);

    public static implicit operator SqlValue(ReadOnlyMemory<byte> value) => new(value);

    /// <summary>The value as an object: a <see cref="long"/>, a text, bytes or null.</summary>
    public object? AsObject() => _kind switch
    {
        Kind.Number => _number,
        Kind.Text => _text,
        Kind.Bytes => _bytes.ToArray(),
        _ => null,
    };

    /// <summary>Sets a parameter, counted from 1, to the value.</summary>
    public void BindTo(Statement statement, int parameter)
    {
        switch (_kind)
        {
            case Kind.Number:
                statement.Bind(parameter, _number);
                break;
            case Kind.Text:
                statement.Bind(parameter, _text!);
                break;
            case Kind.Bytes:
                statement.Bind(parameter, _bytes.Span);
                break;
            default:
                statement.BindNull(parameter);
                break;
        }
    }
}
