using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>
/// A query, read by the words that an address knows. It fails closed: an unknown word, a word that stands twice, or a value that is none is
/// refused, because an answer to half of a request looks like the answer to the whole.
/// </summary>
internal sealed class QueryValues
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(9999, 12, 30);

    private readonly Dictionary<string, string[]> _values = [];

    /// <summary>Reads a query.</summary>
    /// <param name="query">What was sent.</param>
    /// <param name="words">What is known.</param>
    /// <param name="blanks">
    /// Whether a word without a value counts as not there: a browser sends every field of a form, filled or not.
    /// </param>
    /// <exception cref="ProblemException">It is refused.</exception>
    public static QueryValues Read(IQueryCollection query, IReadOnlyList<QueryParameter> words, bool blanks = false)
    {
        var read = new QueryValues();
        foreach (var (name, values) in query)
        {
            var word = words.FirstOrDefault(word => word.Name == name) ?? throw Unknown(name, words);
            if (blanks && values.All(string.IsNullOrWhiteSpace)) continue;
            if (values.Count > 1 && !word.Repeatable)
                throw Refused(
                    $"参数 {name} 只能出现一次。", $"The word '{name}' may stand only once.", ParameterWords.Twice(word));
            read._values.Add(name, [.. values.Select(value => Checked(word, value ?? ""))]);
        }

        foreach (var word in words.Where(word => word.Required && !read._values.ContainsKey(word.Name)))
            throw Refused($"缺少参数 {word.Name}。{word.Note}", $"The word '{word.Name}' is missing.", ParameterWords.Missing(word));
        return read;
    }

    public bool Has(QueryParameter word) => _values.ContainsKey(word.Name);

    public string? Text(QueryParameter word) => _values.TryGetValue(word.Name, out var values) ? values[0] : null;

    public IReadOnlyList<string> Texts(QueryParameter word) => _values.GetValueOrDefault(word.Name) ?? [];

    /// <summary>What is known. In a time, a plus sign that was not percent-encoded arrives as a blank: 2021-07-15T00:00:00 08:00.</summary>
    public string? Known(QueryParameter word) =>
        Text(word) is { } known && known.Contains('T', StringComparison.Ordinal) ? known.Replace(' ', '+') : Text(word);

    public DateOnly? Date(QueryParameter word) =>
        Text(word) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public long? Number(QueryParameter word) => Text(word) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool? Flag(QueryParameter word) => Text(word) is { } text ? text == "true" : null;

    /// <summary>The value of a word whose values are those of an enumeration.</summary>
    public T? Word<T>(QueryParameter word) where T : struct, Enum =>
        Text(word) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : null;

    /// <summary>The query in one form, without what the lens says already.</summary>
    public string Normal(IReadOnlyList<QueryParameter> words)
    {
        var normal = new StringBuilder();
        foreach (var word in words.Where(word => !word.InLens))
        {
            foreach (var value in Texts(word))
                normal.Append(word.Name).Append('=').Append(value.Length).Append(':').Append(value).Append('&');
        }

        return normal.ToString();
    }

    /// <summary>The problem of a query.</summary>
    /// <param name="zh">In Chinese.</param>
    /// <param name="en">In English.</param>
    /// <param name="onPages">What a page says instead, where these name words of the query.</param>
    public static ProblemException Refused(string zh, string en, Bilingual? onPages = null) =>
        new(ProblemTypes.QueryRefused, zh, en) { OnPages = onPages };

    private static string Checked(QueryParameter word, string value)
    {
        var fits = word.Type switch
        {
            ParameterType.Date =>
                DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    && date >= FirstDay && date <= LastDay,
            ParameterType.Number =>
                long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= word.Least
                    && number <= word.Most,
            ParameterType.Flag => value is "true" or "false",
            _ => value.Length > 0 && (word.Values.Count == 0 || word.Values.Contains(value)),
        };
        return fits
            ? value
            : throw Refused(
                $"参数 {word.Name} 的值“{value}”不对：应为{Expected(word).Zh}。",
                $"'{value}' is no value of '{word.Name}': {Expected(word).En} is expected.", ParameterWords.Wrong(word, value));
    }

    private static (string Zh, string En) Expected(QueryParameter word) => word switch
    {
        { Type: ParameterType.Date } => ("日期，如 2021-05-01", "a date as 2021-05-01"),
        { Type: ParameterType.Number, Most: long.MaxValue } => ($"不小于 {word.Least} 的整数", $"a whole number from {word.Least}"),
        { Type: ParameterType.Number } => ($"{word.Least} 至 {word.Most} 的整数", $"a whole number from {word.Least} to {word.Most}"),
        { Type: ParameterType.Flag } => ("true 或 false", "true or false"),
        { Values.Count: > 0 } => (string.Join("、", word.Values), string.Join(", ", word.Values)),
        _ => ("非空文字", "some text"),
    };

    private static ProblemException Unknown(string name, IReadOnlyList<QueryParameter> words)
    {
        var known = words.Count == 0 ? "—" : string.Join(", ", words.Select(word => word.Name));
        return Refused(
            $"此地址不认识参数“{name}”。可用的参数：{known}。", $"The word '{name}' is not known here. Known are: {known}.", ParameterWords.Unknown(name));
    }
}
