using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Output;
using PowerCatalog.Tests.Harness;
using TemporaryFolder = PowerCatalog.Running.TemporaryFolder;

namespace PowerCatalog.Tests;

/// <summary>
/// What the commands of the native program answer programs: its types are known when it is built, and what is not known is refused. A type
/// that was trimmed would be printed as <c>{}</c>, and the program end as if all were well (decision 34).
/// </summary>
public sealed class TheNativeAnswers(Demo demo) : IClassFixture<Demo>, IDisposable
{
    private const string Power = "640115002000";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Questions to each of these commands; what stands in brackets is a file.</summary>
    public static TheoryData<string> Questions =>
    [
        $"power {Power}", $"power {Power} --on 2021-06-30", "powers --page-size 5", "powers --facets", "township 640302101000",
        "township 640302101000 --changes-since 2021-06-30", "townships", "receiver 640302101000",
        "receiver 640302101000 --changes-since 2021-06-30", "receivers", "laws", "laws entries", "laws figures --year 2021",
        "laws repeal 中华人民共和国水法 --title 决定（测试） --decided 2023-07-20 --dry-run", "changes --since 2021-06-30", "coming --days 3000",
        $"history {Power}", $"blame {Power}", $"lineage {Power}", "import [file] --dry-run", "import [file] --kind list --dry-run",
    ];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_command_is_asked_below() => Assert.Equal(
        CommandLine.NativeNames.Order(StringComparer.Ordinal),
        Questions.Select(row => row.Data.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_has_members_and_so_has_each_object_in_it(string question)
    {
        var file = Workbooks.Write(_folder["决定.xlsx"], Workbooks.Decision("吴政发〔2022〕9号"), Workbooks.Add(Workbooks.Permit("640123000001")));
        string[] arguments = [.. question.Split(' ').Select(argument => argument == "[file]" ? file : argument)];
        Assert.True(CommandLine.IsNative([.. arguments, "--json"]));

        var answered = await Resident.RunAsync([.. arguments, "--data", demo.Data, "--json"]);

        Assert.True(answered.ExitCode is 0 or 1, answered.Error);
        Assert.Empty(Empty(answered.Json(), "$"));
    }

    [Fact]
    public void An_answer_that_is_not_known_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => Answer.Print(new NotKnown(1), AskingJson.Default));

        // Nor is it looked at by reflection, in either program.
        Json.IsKnownAlone = true;
        try
        {
            Assert.Throws<NotSupportedException>(() => Json.Print(new NotKnown(1)));
        }
        finally
        {
            Json.IsKnownAlone = false;
        }
    }

    [Fact]
    public void An_enumeration_that_is_not_named_is_refused_and_not_written_as_a_number()
    {
        var options = JsonForm.With(EnumerationsInJson.Converters);
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();

        Assert.Equal("\"error\"", JsonSerializer.Serialize(Domain.Problems.Severity.Error, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(DayOfWeek.Monday, options));
    }

    /// <summary>Of a member that may be anything only the running program would find out whether it is known.</summary>
    [Fact]
    public void Every_member_of_an_answer_has_a_type_that_is_known()
    {
        var known = new HashSet<Type>();
        foreach (var context in Contexts())
        {
            var options = JsonForm.With(EnumerationsInJson.Converters);
            options.TypeInfoResolver = context;
            foreach (var answer in context.GetType().GetCustomAttributesData()
                .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute)))
                Know((Type)answer.ConstructorArguments[0].Value!, options, known);
        }

        Assert.True(known.Count > 50, $"Only {known.Count} types were found.");
        Assert.DoesNotContain(typeof(object), known);
    }

    private static IEnumerable<JsonSerializerContext> Contexts() => typeof(AskingJson).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)))
        .Select(type => (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    // Throws where a type is not known.
    private static void Know(Type type, JsonSerializerOptions options, HashSet<Type> known)
    {
        if (!known.Add(type)) return;
        var contract = options.GetTypeInfo(type);
        var derived = contract.PolymorphismOptions?.DerivedTypes.Select(one => one.DerivedType).ToList() ?? [];
        Assert.False(contract.Kind == JsonTypeInfoKind.Object && type.IsAbstract && derived.Count == 0, $"{type} may be of any type.");
        var within = contract.Properties.Where(member => member.Get is not null).Select(member => member.PropertyType)
            .Concat(derived).Concat(contract.ElementType is { } element ? [element] : []);
        foreach (var one in within) Know(one, options, known);
    }

    private static IEnumerable<string> Empty(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object when !value.EnumerateObject().Any() => [path],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Empty(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Empty(item, $"{path}[{index}]")),
        _ => [],
    };

    private sealed record NotKnown(int Number);
}
