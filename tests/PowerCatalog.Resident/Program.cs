// The program's own entry point, called for one command after the other: what the runtime compiles for the first is there for the next.
// A line of standard input is the arguments of a command, as a JSON array. What ends its output and its errors is a zero, which no command
// prints; the exit code follows it on standard output.
using System.Reflection;
using System.Text;
using System.Text.Json;

var program = Assembly.Load("powercatalog").EntryPoint!;
using var output = Console.OpenStandardOutput();
using var errors = Console.OpenStandardError();
while (Console.In.ReadLine() is { } line)
{
    var code = (int)program.Invoke(null, [JsonSerializer.Deserialize<string[]>(line)])!;
    output.Write(Encoding.UTF8.GetBytes($"\0{code}\n"));
    errors.Write("\0\n"u8);
}
