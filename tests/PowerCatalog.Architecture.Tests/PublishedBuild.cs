using System.Diagnostics;
using System.Text.Json;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>
/// Each way of publishing compiles ahead of time. Where a property of the build is read before what it depends on is set, the program is
/// published without, works, and is half as fast; nothing else notices.
/// </summary>
public sealed class PublishedBuild
{
    [Theory]
    [InlineData("_IsPublishing=true")]
    [InlineData("_IsPublishing=true", "UseCurrentRuntimeIdentifier=true", "SelfContained=false")]
    [InlineData("_IsPublishing=true", "RuntimeIdentifier=win-x64")]
    public async Task The_program_is_compiled_ahead_of_time(params string[] asked)
    {
        var properties = await EvaluateAsync(asked);

        Assert.Equal("true", properties.GetProperty("PublishReadyToRun").GetString());
        Assert.NotEqual("", properties.GetProperty("RuntimeIdentifier").GetString());
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("win-x64")]
    public async Task A_profile_is_for_its_own_platform_and_brings_the_runtime(string profile)
    {
        var properties = await EvaluateAsync("_IsPublishing=true", $"PublishProfile={profile}", "Configuration=Release");

        Assert.Equal(profile, properties.GetProperty("RuntimeIdentifier").GetString());
        Assert.Equal("true", properties.GetProperty("SelfContained").GetString());
        Assert.Equal("true", properties.GetProperty("PublishReadyToRun").GetString());
        Assert.EndsWith($"artifacts/{profile}/", properties.GetProperty("PublishDir").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_native_program_takes_the_place_of_the_one_of_its_platform()
    {
        var properties = await EvaluateAsync("_IsPublishing=true", "PublishProfile=linux-x64-native", "Configuration=Release");

        Assert.Equal("linux-x64", properties.GetProperty("RuntimeIdentifier").GetString());
        Assert.Equal("true", properties.GetProperty("PublishAot").GetString());
        Assert.Equal("false", properties.GetProperty("PublishReadyToRun").GetString());
        // What is missing for the serializer would be missing without a word (decision 34).
        Assert.Equal("false", properties.GetProperty("JsonSerializerIsReflectionEnabledByDefault").GetString());
        Assert.EndsWith("artifacts/linux-x64/", properties.GetProperty("ProgramFolder").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_is_for_every_platform()
    {
        var properties = await EvaluateAsync();

        Assert.Equal("", properties.GetProperty("RuntimeIdentifier").GetString());
    }

    private static async Task<JsonElement> EvaluateAsync(params string[] asked)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "msbuild", Path.Combine(Repository.Root, "src", "PowerCatalog"),
                "-getProperty:PublishReadyToRun,RuntimeIdentifier,SelfContained,PublishDir,PublishAot,ProgramFolder,"
                    + "JsonSerializerIsReflectionEnabledByDefault",
            },
            RedirectStandardOutput = true,
        };
        foreach (var property in asked) start.ArgumentList.Add($"-p:{property}");
        using var evaluating = Process.Start(start)!;
        var output = await evaluating.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await evaluating.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(evaluating.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Properties");
    }
}
