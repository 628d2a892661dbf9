using System.Globalization;
using System.Text;
using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.CrashWriter;

/// <summary>
/// A decision that the crash writer records with one append. Everything about it follows from its name, so that the test knows what must be
/// there.
/// </summary>
/// <param name="Round">Which life of the writer.</param>
/// <param name="Task">Which of its tasks.</param>
/// <param name="Number">Which of the task's decisions.</param>
public readonly record struct Decision(int Round, int Task, int Number)
{
    /// <summary>
    /// How many tasks write at once. The even ones share a stream and expect anything; the odd ones have their own and expect its exact
    /// revision.
    /// </summary>
    public const int Tasks = 4;

    /// <summary>Its name: <c>round/task/number</c>.</summary>
    public string Name => $"{Round}/{Task}/{Number}";

    /// <summary>How many events, 2 to 200, small numbers more often.</summary>
    public int Size => 2 + (int)(Spread(Name) % 199 * (Spread(Name + "?") % 199) / 199);

    /// <summary>Where it goes.</summary>
    public StreamName Stream => new(Task % 2 == 0 ? "catalog-shared" : $"catalog-{Task}");

    /// <summary>Its events: the promulgation, the facts, the completion.</summary>
    public NewEvent[] Events()
    {
        var events = new NewEvent[Size];
        for (var line = 0; line < events.Length; line++)
            events[line] = new NewEvent(
                Contract.SomeEvents.Id(Name, line), Type(line), Encoding.UTF8.GetBytes(Data(line)), "{}"u8.ToArray());
        return events;
    }

    /// <summary>The type of a line.</summary>
    public string Type(int line) =>
        line == 0 ? "AdjustmentPromulgated.v1" : line == Size - 1 ? "AdjustmentCompleted.v1" : "PowerAdded.v1";

    /// <summary>The data of a line: the decision's name, the line, and text of 0 to 400 bytes.</summary>
    public string Data(int line) => $"{Name} {line} {new string('权', (int)(Spread(Name + line) % 134))}";

    /// <summary>The decision with this name.</summary>
    public static Decision Parse(string name)
    {
        var parts = Array.ConvertAll(name.Split('/'), part => int.Parse(part, CultureInfo.InvariantCulture));
        return new Decision(parts[0], parts[1], parts[2]);
    }

    /// <summary>A number that looks random and is always the same for the same text.</summary>
    public static uint Spread(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 16777619u);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6Bu);
        return hash ^ (hash >> 13);
    }
}
