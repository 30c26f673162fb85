<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>${group}</groupId>
  <artifactId>${artifact}</artifactId>
  <version>${version}</version>
  <name>${name?xml}</name>

  <properties>
    <maven.compiler.release>${javaVersion}</maven.compiler.release>
    <maven.compiler.parameters>true</maven.compiler.parameters>
    <project.build.sourceEncoding>${encoding}</project.build.sourceEncoding>
    <project.build.outputTimestamp>1980-02-01T00:00:00Z</project.build.outputTimestamp>
    <spring-boot.version>${dependencies.springBoot()}</spring-boot.version>
  </properties>

  <dependencyManagement>
    <dependencies>
<#list dependencies.managed() as dependency>
<@declared dependency "      "/>
</#list>
      <dependency>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-dependencies</artifactId>
        <version>${r"${spring-boot.version}"}</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>

  <dependencies>
<#list dependencies.direct() as dependency>
<@declared dependency "    "/>
</#list>
  </dependencies>

<#if repositories?has_content>
  <repositories>
<#list repositories as repository>
    <repository>
      <id>${repository.id()}</id>
      <url>${repository.url()?xml}</url>
    </repository>
</#list>
  </repositories>

</#if>
  <build>
<#if !zip>
    <finalName>app</finalName>
</#if>
    <plugins>
      <plugin>
        <artifactId>maven-resources-plugin</artifactId>
        <version>3.3.1</version>
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.14.1</version>
<#if compilerConfiguration?has_content>
        <configuration>
<#list compilerConfiguration as element>
<#list element?split("\n") as line>
          ${line}
</#list>
</#list>
        </configuration>
</#if>
      </plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.5.4</version>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.4.2</version>
<#if !zip>
        <configuration>
          <archive>
            <manifest>
              <addClasspath>true</addClasspath>
              <classpathPrefix>lib/</classpathPrefix>
              <useUniqueVersions>false</useUniqueVersions>
            </manifest>
          </archive>
        </configuration>
</#if>
      </plugin>
<#if zip>
      <plugin>
        <artifactId>maven-assembly-plugin</artifactId>
        <version>3.7.1</version>
        <executions>
          <execution>
            <id>function</id>
            <phase>package</phase>
            <goals><goal>single</goal></goals>
            <configuration>
              <finalName>function</finalName>
              <appendAssemblyId>false</appendAssemblyId>
              <attach>false</attach>
              <descriptors>
                <descriptor>src/assembly/function.xml</descriptor>
              </descriptors>
            </configuration>
          </execution>
        </executions>
      </plugin>
<#else>
      <plugin>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.9.0</version>
        <executions>
          <execution>
            <id>libraries</id>
            <phase>package</phase>
            <goals><goal>copy-dependencies</goal></goals>
            <configuration>
              <includeScope>runtime</includeScope>
              <outputDirectory>${r"${project.build.directory}"}/lib</outputDirectory>
            </configuration>
          </execution>
        </executions>
      </plugin>
</#if>
    </plugins>
  </build>
</project>
<#macro declared dependency indent>
${indent}<dependency>
${indent}  <groupId>${dependency.group()}</groupId>
${indent}  <artifactId>${dependency.artifact()}</artifactId>
<#if dependency.version()?has_content>
${indent}  <version>${dependency.version()}</version>
</#if>
<#if dependency.classifier()?has_content>
${indent}  <classifier>${dependency.classifier()}</classifier>
</#if>
<#if dependency.scope()?has_content>
${indent}  <scope>${dependency.scope()}</scope>
</#if>
<#if dependency.exclusions()?has_content>
${indent}  <exclusions>
<#list dependency.exclusions() as exclusion>
${indent}    <exclusion>
${indent}      <groupId>${exclusion.group()}</groupId>
${indent}      <artifactId>${exclusion.artifact()}</artifactId>
${indent}    </exclusion>
</#list>
${indent}  </exclusions>
</#if>
${indent}</dependency>
</#macro>
