using System.Xml;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>The shared strings of a workbook, by index.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    private SharedStrings()
    {
    }

    public string this[int index] =>
        index >= 0 && index < _texts.Count ? _texts[index] : throw new XmlException($"There is no shared string {index}.");

    public static SharedStrings Read(Stream? part, string name, ReadLimits limits, CancellationToken cancellation)
    {
        var strings = new SharedStrings();
        if (part is null) return strings;
        long characters = 0;
        var text = new TextCollector(limits.CellCharacters);
        using var reader = Markup.Open(part);
        while (reader.Read())
        {
            if (!reader.Starts("si")) continue;
            if (strings._texts.Count % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            text.AddItem(reader);
            var item = EscapedText.Decode(text.Take());
            characters += item.Length + 1;
            if (characters > limits.SharedStringCharacters)
                throw new FileRefusedException(FileProblems.TooLargeInside(name, "文字总量过大", "too much text"));
            strings._texts.Add(item);
        }

        return strings;
    }
}
