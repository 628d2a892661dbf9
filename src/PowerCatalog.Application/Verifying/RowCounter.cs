using System.Text.Json;
using System.Text.Unicode;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Counts the rows of a <see cref="RowsReceived"/> without making them. It refuses what has not the shape of <see cref="ReceivedRow"/>:
/// unknown, doubled and missing members, and values of another type.
/// </summary>
internal ref struct RowCounter
{
    private Utf8JsonReader _json;

    private RowCounter(ReadOnlySpan<byte> data) => _json = new Utf8JsonReader(data);

    [Flags]
    private enum Members
    {
        None = 0,
        Line = 1,
        Sheet = 2,
        Headings = 4,
        Cells = 8,
        Required = Line | Sheet | Headings | Cells,
        Row = 16,
    }

    /// <summary>The number of rows.</summary>
    /// <exception cref="UnknownEventException">The JSON is not that of received rows.</exception>
    public static int Count(ReadOnlySpan<byte> data)
    {
        try
        {
            return new RowCounter(data).Rows();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UnknownEventException(
                $"原始行无法读取。The received rows cannot be read: {exception.Message}", exception);
        }
    }

    private int Rows()
    {
        Expect(Next(), JsonTokenType.StartObject);
        Expect(Next(), JsonTokenType.PropertyName);
        if (!_json.ValueTextEquals("rows"u8)) throw Refused();
        Expect(Next(), JsonTokenType.StartArray);
        var count = 0;
        for (; Next() != JsonTokenType.EndArray; count++) Row();
        Expect(Next(), JsonTokenType.EndObject);
        return _json.Read() ? throw Refused() : count;
    }

    private void Row()
    {
        Expect(_json.TokenType, JsonTokenType.StartObject);
        var seen = Members.None;
        while (Next() != JsonTokenType.EndObject)
        {
            var member = Member();
            if ((seen & member) != 0) throw Refused();
            seen |= member;
            Next();
            Value(member);
        }

        if ((seen & Members.Required) != Members.Required) throw Refused();
    }

    private Members Member() =>
        _json.ValueTextEquals("line"u8) ? Members.Line
        : _json.ValueTextEquals("sheet"u8) ? Members.Sheet
        : _json.ValueTextEquals("row"u8) ? Members.Row
        : _json.ValueTextEquals("headings"u8) ? Members.Headings
        : _json.ValueTextEquals("cells"u8) ? Members.Cells
        : throw Refused();

    private void Value(Members member)
    {
        switch (member)
        {
            case Members.Row when _json.TokenType == JsonTokenType.Null:
                break;
            case Members.Line or Members.Row:
                if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out _)) throw Refused();
                break;
            case Members.Sheet:
                Text();
                break;
            default:
                Expect(_json.TokenType, JsonTokenType.StartArray);
                while (Next() != JsonTokenType.EndArray) Text();
                break;
        }
    }

    // The reader looks at escapes and not at what they come to: one by number may be no text, half of a pair of surrogates.
    private void Text()
    {
        Expect(_json.TokenType, JsonTokenType.String);
        if (_json.ValueIsEscaped && _json.ValueSpan.IndexOf("\\u"u8) >= 0) _json.GetString();
        else if (!Utf8.IsValid(_json.ValueSpan)) throw Refused();
    }

    private JsonTokenType Next() => _json.Read() ? _json.TokenType : throw Refused();

    private void Expect(JsonTokenType found, JsonTokenType wanted)
    {
        if (found != wanted) throw Refused();
    }

    private JsonException Refused() => new($"Not the shape of received rows, at byte {_json.TokenStartIndex}.");
}
